@NullMarked
package vn.quay24.kiosk.durable;

import org.jspecify.annotations.NullMarked;
