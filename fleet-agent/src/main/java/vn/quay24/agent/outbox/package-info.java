/** Messages that must reach the centre, kept until it has them. */
@NullMarked
package vn.quay24.agent.outbox;

import org.jspecify.annotations.NullMarked;
