package io.hadsl.proof.witness;

import io.hadsl.proof.catalog.Catalog;
import io.hadsl.proof.catalog.CatalogResource;

/**
 * A unit of a class that works with files on a shared mount.
 *
 * @param catalog the node's catalog
 * @param mount the mount
 * @param unit the unit, such as {@code combo.service}
 * @param declared the resource that makes the class have that unit
 * @param because the resource by which the class touches the mount
 */
record MountUse(
    Catalog catalog, Mount mount, String unit, CatalogResource declared, CatalogResource because) {}
