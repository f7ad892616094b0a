@NullMarked
package vn.quay24.agent.runtime;

import org.jspecify.annotations.NullMarked;
