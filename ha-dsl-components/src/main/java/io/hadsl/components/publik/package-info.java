/**
 * Publik, the e-government suite of Entr'ouvert: its web components ("bricks"), its deployment
 * agent and the tools that its administrators use.
 */
@NullMarked
package io.hadsl.components.publik;

import org.jspecify.annotations.NullMarked;
