/** Profile classes: merged resources as Puppet code, with the values of each node. */
@NullMarked
package io.hadsl.puppet.profile;

import org.jspecify.annotations.NullMarked;
