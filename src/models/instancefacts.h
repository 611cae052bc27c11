#pragma once

#include "core/instance.h"

/// One line of the details of an instance: translated label, its value as a stranger gave it.
struct InstanceFact
{
    QString label;
    QString value;
    bool isCode = false; ///< an id or an address: in the fixed font
};

/// Lines under one head.
struct InstanceFacts
{
    QString title; ///< translated
    QList<InstanceFact> facts;
};

/// What the details show: instance, network, access, and what the provider says beyond. Lines without a value are left
/// out. Pure.
QList<InstanceFacts> instanceFacts(const Instance &instance);
