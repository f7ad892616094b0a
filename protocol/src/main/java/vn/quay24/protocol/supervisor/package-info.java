/** What a process tells the service manager that started it. */
@NullMarked
package vn.quay24.protocol.supervisor;

import org.jspecify.annotations.NullMarked;
