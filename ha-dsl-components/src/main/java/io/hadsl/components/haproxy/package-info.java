/** The load balancer HAProxy, for those who run it themselves. */
@NullMarked
package io.hadsl.components.haproxy;

import org.jspecify.annotations.NullMarked;
