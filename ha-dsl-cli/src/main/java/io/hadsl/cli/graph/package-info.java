/** A topology as a picture: what runs where, and what needs what, with findings marked. */
@NullMarked
package io.hadsl.cli.graph;

import org.jspecify.annotations.NullMarked;
