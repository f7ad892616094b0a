/** How the simulators are reached: plain HTTP on the loopback interface. */
@NullMarked
package vn.quay24.simulator.http;

import org.jspecify.annotations.NullMarked;
