/** Programs of this computer, run with a time limit, and folders that are made once. */
@NullMarked
package io.hadsl.lab.host;

import org.jspecify.annotations.NullMarked;
