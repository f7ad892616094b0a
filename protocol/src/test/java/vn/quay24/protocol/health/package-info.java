@NullMarked
package vn.quay24.protocol.health;

import org.jspecify.annotations.NullMarked;
