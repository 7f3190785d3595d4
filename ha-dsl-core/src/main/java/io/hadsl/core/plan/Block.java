package io.hadsl.core.plan;

import io.hadsl.core.resource.Resource;
import io.hadsl.core.value.SecretRef;
import java.util.List;

/**
 * What one cause asks for on one node, complete.
 *
 * @param shape the steps but for what their resources hold; equal shapes of one plan are one object
 * @param resources one for each step
 * @param secrets those in the resources, in no order
 */
record Block(Shape shape, List<Resource> resources, List<SecretRef> secrets) {}
