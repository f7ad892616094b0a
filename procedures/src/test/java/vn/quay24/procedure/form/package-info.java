@NullMarked
package vn.quay24.procedure.form;

import org.jspecify.annotations.NullMarked;
