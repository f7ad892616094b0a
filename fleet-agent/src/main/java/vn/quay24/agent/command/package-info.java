/** Commands: verified, once, in time, answered once. */
@NullMarked
package vn.quay24.agent.command;

import org.jspecify.annotations.NullMarked;
