@NullMarked
package vn.quay24.agent.local;

import org.jspecify.annotations.NullMarked;
