/** Whether the touch screen lives: judged by the touches that come, and that do not. */
@NullMarked
package vn.quay24.kiosk.touch;

import org.jspecify.annotations.NullMarked;
