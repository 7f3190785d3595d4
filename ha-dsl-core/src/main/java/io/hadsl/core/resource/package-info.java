/**
 * Desired state of one node, free of any target: packages, accounts, files, links, units and
 * guarded commands. Components produce it; backends write it as Puppet, shell or systemd files and
 * must all bring a node to the same end.
 */
@NullMarked
package io.hadsl.core.resource;

import org.jspecify.annotations.NullMarked;
