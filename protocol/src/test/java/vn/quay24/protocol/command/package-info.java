@NullMarked
package vn.quay24.protocol.command;

import org.jspecify.annotations.NullMarked;
