/** Rules: what must hold before anything else can be asked. */
@NullMarked
package io.hadsl.core.validation.integrity;

import org.jspecify.annotations.NullMarked;
