@NullMarked
package vn.quay24.provisioning.command;

import org.jspecify.annotations.NullMarked;
