/** What Puppet's compiler makes of a control repository for each node. */
@NullMarked
package io.hadsl.proof.catalog;

import org.jspecify.annotations.NullMarked;
