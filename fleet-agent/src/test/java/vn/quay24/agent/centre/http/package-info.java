@NullMarked
package vn.quay24.agent.centre.http;

import org.jspecify.annotations.NullMarked;
