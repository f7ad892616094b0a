@NullMarked
package vn.quay24.procedure.catalogue;

import org.jspecify.annotations.NullMarked;
