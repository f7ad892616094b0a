/** Releases: fetched, verified, put into a slot. */
@NullMarked
package vn.quay24.agent.update;

import org.jspecify.annotations.NullMarked;
