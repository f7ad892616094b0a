/** The commands of technicians and administrators: {@code quay24 …}. */
@NullMarked
package vn.quay24.provisioning.command;

import org.jspecify.annotations.NullMarked;
