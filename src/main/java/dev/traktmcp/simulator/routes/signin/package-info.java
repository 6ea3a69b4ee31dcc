/** The sign-in: what an app asks for, and the pages that a person sees. */
package dev.traktmcp.simulator.routes.signin;
