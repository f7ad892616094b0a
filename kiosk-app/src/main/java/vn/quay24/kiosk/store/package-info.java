/** What survives the process: SQLite and sealed files. */
@NullMarked
package vn.quay24.kiosk.store;

import org.jspecify.annotations.NullMarked;
