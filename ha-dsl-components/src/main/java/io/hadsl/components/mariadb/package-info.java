/** The MariaDB database server. */
@NullMarked
package io.hadsl.components.mariadb;

import org.jspecify.annotations.NullMarked;
