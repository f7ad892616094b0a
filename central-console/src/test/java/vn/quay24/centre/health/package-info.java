@NullMarked
package vn.quay24.centre.health;

import org.jspecify.annotations.NullMarked;
