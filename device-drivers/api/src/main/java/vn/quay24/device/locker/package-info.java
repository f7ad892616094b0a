/** The locker bank that results are collected from. */
@NullMarked
package vn.quay24.device.locker;

import org.jspecify.annotations.NullMarked;
