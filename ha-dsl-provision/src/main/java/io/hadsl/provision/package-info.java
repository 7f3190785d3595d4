/** Backend that writes provisioning plans. */
@NullMarked
package io.hadsl.provision;

import org.jspecify.annotations.NullMarked;
