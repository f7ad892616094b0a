@NullMarked
package vn.quay24.agent.store;

import org.jspecify.annotations.NullMarked;
