@NullMarked
package vn.quay24.simulator.sms;

import org.jspecify.annotations.NullMarked;
