@NullMarked
package vn.quay24.agent.main;

import org.jspecify.annotations.NullMarked;
