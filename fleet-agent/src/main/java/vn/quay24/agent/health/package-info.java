/** What the agent knows of its kiosk, as a report. */
@NullMarked
package vn.quay24.agent.health;

import org.jspecify.annotations.NullMarked;
