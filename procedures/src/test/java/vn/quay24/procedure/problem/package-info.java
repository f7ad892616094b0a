@NullMarked
package vn.quay24.procedure.problem;

import org.jspecify.annotations.NullMarked;
