/** The Queries screen: digests across the fleet, one of them in detail, and what is blocked. */
package io.howdah.desktop.queries;
