/**
 * JDBC objects that hand every call to another one: what a guard overrides and what it does not.
 */
package io.howdah.guard.jdbc;
