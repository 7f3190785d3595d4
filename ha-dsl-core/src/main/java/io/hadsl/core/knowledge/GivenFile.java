package io.hadsl.core.knowledge;

import io.hadsl.core.model.Node;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.DeclaredAt;

/**
 * A file that is given for a node as plain text.
 *
 * @param node the node
 * @param path the file
 * @param text its text; a secret in it counts as nothing
 * @param declaredAt the line that declared it
 */
public record GivenFile(Node node, AbsolutePath path, String text, DeclaredAt declaredAt) {}
