#pragma once

#include <QString>
#include <QTranslator>

/// Our texts and Qt's own in a language, as long as it lives. GUI thread.
class Translations
{
public:
    /// "" = the system's; "en", "de".
    explicit Translations(const QString &language);
    ~Translations();
    Translations(const Translations &) = delete;
    Translations &operator=(const Translations &) = delete;

private:
    QTranslator m_ours;
    QTranslator m_qt;
};

/// The language that the settings of a profile say ("" is the standard one); read before the engine is made, as texts
/// are translated once.
QString languageOf(const QString &profile);
