@NullMarked
package vn.quay24.centre.catalogue;

import org.jspecify.annotations.NullMarked;
