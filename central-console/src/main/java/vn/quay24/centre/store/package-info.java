/** The database: SQLite or PostgreSQL behind the ports of the features. */
@NullMarked
package vn.quay24.centre.store;

import org.jspecify.annotations.NullMarked;
