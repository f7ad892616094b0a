@NullMarked
package vn.quay24.centre.connector;

import org.jspecify.annotations.NullMarked;
