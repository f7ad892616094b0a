/** Which questions and papers a citizen meets, and whether an answer will do. */
@NullMarked
package vn.quay24.procedure.form;

import org.jspecify.annotations.NullMarked;
