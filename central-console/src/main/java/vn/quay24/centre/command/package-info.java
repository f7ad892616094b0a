/** Commands to kiosks: signed, sent, answered once. */
@NullMarked
package vn.quay24.centre.command;

import org.jspecify.annotations.NullMarked;
