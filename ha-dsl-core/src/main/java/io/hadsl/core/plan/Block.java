package io.hadsl.core.plan;

import io.hadsl.core.resource.Resource;
import java.util.List;

/**
 * What one cause asks for on one node, complete.
 *
 * @param shape the steps but for what their resources hold; equal shapes of one plan are one object
 * @param resources one for each step
 */
record Block(Shape shape, List<Resource> resources) {}
