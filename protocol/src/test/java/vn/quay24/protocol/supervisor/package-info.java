/** Tests of what a process tells its service manager. */
@NullMarked
package vn.quay24.protocol.supervisor;

import org.jspecify.annotations.NullMarked;
