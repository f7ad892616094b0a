@NullMarked
package vn.quay24.agent.update;

import org.jspecify.annotations.NullMarked;
