@NullMarked
package vn.quay24.procedure.fee;

import org.jspecify.annotations.NullMarked;
