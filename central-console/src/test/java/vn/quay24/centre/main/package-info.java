@NullMarked
package vn.quay24.centre.main;

import org.jspecify.annotations.NullMarked;
