package org.threeplug.measures;

/// What a person knows a member of an axis by.
///
/// @param key what they type and what a file has: a product's code, a customer's number, a day as 2011-09-01
/// @param name what they read; empty where the key says it all
public record Named(String key, String name) {}
