/**
 * Topologies as JSON: written, read back equal, and refused with line, column and path where a file
 * is not one. The format is described by {@code docs/topology.schema.json}.
 */
@NullMarked
package io.hadsl.export.json;

import org.jspecify.annotations.NullMarked;
