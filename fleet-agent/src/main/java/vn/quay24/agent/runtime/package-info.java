/** The one thread that decides, and what it drives. */
@NullMarked
package vn.quay24.agent.runtime;

import org.jspecify.annotations.NullMarked;
