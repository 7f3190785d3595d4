/** Nextcloud, which shares files, calendars and contacts. */
@NullMarked
package io.hadsl.components.nextcloud;

import org.jspecify.annotations.NullMarked;
