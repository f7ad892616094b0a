@NullMarked
package vn.quay24.centre.desk;

import org.jspecify.annotations.NullMarked;
