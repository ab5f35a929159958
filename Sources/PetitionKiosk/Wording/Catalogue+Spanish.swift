extension Catalogue {
  /// Spanish as spoken in the United States.
  static let spanish: [Phrase: String] = [
    // The invitation.
    .to: "Para: {name}",
    .pressEnterToSign: "Presione ENTER para firmar",
    .paused: "La firma está en pausa un momento. Pregunte a la persona de esta mesa.",
    .notYet: "La firma comienza el {day}. Gracias por detenerse.",
    .over: "Esta petición cerró el {day}. Ya no se reciben firmas. Gracias por detenerse.",
    .beFirst: "Sea una de las primeras personas en firmar.",
    .peopleSigned: "{n} personas han firmado.",
    .goalIs: "La meta es {goal}.",
    .nextMilestone: "Próximo logro: {n}.",
    .countOfGoal: "{n} de {goal}, {percent} por ciento",
    .wholePetition: "Av Pág: leer toda la petición",
    .organiserLine: "Su nombre y código postal van a: {organiser}. ¿Preguntas? {contact}.",
    .organiserShort: "De {organiser}",
    .whyTitle: "¿Por qué es importante?",
    .updateTitle: "Novedad del {day}",
    .pageOf: "página {page} de {count}",
    // The form.
    .stepOneOfTwo: "Paso 1 de 2",
    .stepTwoOfTwo: "Paso 2 de 2",
    .fullName: "Nombre completo",
    .zipCode: "Código postal",
    .reason: "Por qué firmo",
    .formHint: "Escriba su nombre como usted lo escribe. Firme solo por usted.",
    .formForAnother: "El personal escribe por quien firma. Lea cada respuesta antes de firmar.",
    .restInHelp: "F1 muestra el resto.",
    .pleaseCheck: "Por favor revise:",
    .nameMissing: "escriba primero su nombre.",
    .fieldFull: "esta línea está llena. No cabe más.",
    .picturesLeftOut: "se omitieron las imágenes.",
    // Questions about what was typed.
    .nameLooksLikeEmail: "Eso parece un correo electrónico. Solo necesitamos su nombre.",
    .nameLooksLikeZip: "Eso parece un código postal. Esta línea es para su nombre.",
    .nameOneLetter: "El nombre tiene una sola letra. ¿Es correcto?",
    .nameHeldKey: "Una letra se repite muchas veces. ¿Es correcto el nombre?",
    .answerNameRight: "El nombre es correcto",
    .answerChangeName: "Cambiar el nombre",
    .zipMissing: "Un código postal tiene 5 números. No escribió ninguno.",
    .zipWrongLength: "Un código postal tiene 5 números. Usted escribió {text}.",
    .zipNotDigits: "Un código postal de EE. UU. tiene 5 números. Usted escribió: {text}",
    .zipLookalike: "¿Quiso decir {text}?",
    .zipStateOnly: "No conocemos bien este código postal: {text}. ¿Es correcto?",
    .zipUnassigned: "No conocemos ningún lugar con el código postal {text}. ¿Es correcto?",
    .answerZipRight: "Sí, {zip} es correcto",
    .answerForeign: "No es una dirección de EE. UU.: guardar {code}",
    .answerNoZip: "No tengo código postal",
    .answerChangeZip: "Cambiar el código postal",
    // The last look.
    .checkAndSign: "Revise y firme",
    .youAreSigning: "Usted firma: {title}",
    .noZip: "ninguno",
    .choiceSign: "Sí, firmar con mi nombre",
    .choiceSignWithheld: "Sí, firmar, pero sin mi nombre en la lista impresa",
    .choiceChange: "Cambiar mi nombre o código postal",
    .choiceErase: "No firmar, borrar lo que escribí",
    .notSavedYetTitle: "Todavía no se ha guardado",
    .notSavedYet:
      """
    Su nombre está aquí y se guardará. No tiene que escribirlo otra vez. Avise a la persona de \
    esta mesa.
    """,
    .tryAgain: "Intentar de nuevo ahora",
    // The thank-you.
    .savedNumber: "Guardado. Usted es la firma número {n}.",
    .thankYou: "Gracias, {name}.",
    .milestoneReached: "{n} firmas alcanzadas",
    .milestoneYou: "Usted es la persona que nos trajo hasta aquí.",
    .withdrawalCode: "Para retirar su nombre después, guarde estas tres palabras: {code}",
    .done: "Listo, presione ENTER.  Esta pantalla se borra en {seconds} segundos.",
    .wantNews: "Quiero noticias de esta petición",
    .newsTitle: "Noticias de esta petición",
    .newsHint: "Su firma está guardada. Esto es aparte. Llene una línea o las dos, o presione Esc.",
    .newsNotSaved:
      """
    Todavía no se guardó. Presione Enter para intentar de nuevo o Esc para dejarlo.
    """,
    .email: "Correo",
    .phone: "Teléfono",
    // Idle, erase, help.
    .stillThere: "¿Sigue ahí?",
    .pressAnyKey: "Presione cualquier tecla para seguir.",
    .willBeErased: "Lo que escribió se borrará en menos de {seconds} segundos.",
    .willStartOver: "Esta pantalla vuelve al inicio en menos de {seconds} segundos.",
    .eraseTitle: "¿Volver al inicio?",
    .eraseHint: "Lo que escribió todavía no está guardado.",
    .keepWriting: "Seguir escribiendo",
    .helpTitle: "Ayuda",
    .helpKeys:
      """
    ENTER sigue. Esc vuelve un paso. Las flechas mueven. Retroceso borra una letra.
    F2 cambia el idioma. F3 cambia los colores. F4 lee línea por línea. F5 pone un acento en \
    la letra anterior. F8 empieza de nuevo y borra lo que escribió.
    """,
    .helpLinear:
      """
    Presione Enter para seguir. Escriba 0 o < para volver un paso, ? para esta ayuda, l para \
    otro idioma, r para seguir leyendo. Escriba start para empezar de nuevo, screen para salir \
    del modo línea por línea.
    """,
    .helpPrivacy:
      """
    Nada se guarda hasta que elija "Sí, firmar con mi nombre". No pedimos su dirección, su \
    cumpleaños ni sus documentos. La persona de esta mesa puede ayudarle a escribir.
    """,
    // Keys, on the last row.
    .keyEnterSign: "Enter firmar",
    .keyEnterNext: "Enter siguiente",
    .keyEnterChoose: "Enter elegir",
    .keyEnterBack: "Enter volver",
    .keyEnterDone: "Enter listo",
    .keyEnterAgain: "Enter intentar de nuevo",
    .keyUpDownMove: "Flechas mover",
    .keyEscBack: "Esc volver",
    .keyEscChange: "Esc cambiar",
    .keyEscErase: "Esc borrar",
    .keyEscNoNews: "Esc sin noticias",
    .keyPages: "Re/Av Pág hojear",
    .keyRead: "Av Pág leer",
    .keyHelp: "F1 ayuda",
    .keyLanguage: "F2 idioma",
    .keyTheme: "F3 colores",
    .moreBelow: "Flecha abajo: más opciones",
    .moreAbove: "Flecha arriba: más opciones",
    .keySuggest: "Av Pág otros nombres",
    // Line by line.
    .linearEnter: "Presione Enter.",
    .linearChoose: "Escriba un número y presione Enter. Escriba 0 para volver, ? para ayuda.",
    .linearText: "Escriba su respuesta y presione Enter. Escriba < para volver, ? para ayuda.",
    .linearPIN:
      """
    Escriba el PIN y presione Enter. No se muestra lo que escribe. Escriba < para volver.
    """,
    .linearAttract:
      """
    Presione Enter para firmar. Escriba r para leer la petición, l para otro idioma, ? para \
    ayuda.
    """,
    .linearReading:
      """
    Escriba r para la página siguiente, 0 para volver, o presione Enter para seguir.
    """,
    // The volunteer's line.
    .statusSaved: "GUARDADO {time}",
    .statusWaiting: "POR GUARDAR {n}",
    .statusPractice: "PRÁCTICA",
    .statusToday: "hoy {n}",
    .statusCampaign: "campaña {n} de {goal}",
    .statusNext: "sigue {n}",
    .statusBattery: "batería cerca de {n}%",
    .statusCopyNow: "copia recién hecha",
    .statusCopyMinutes: "copia hace {n} min",
    .statusCopyHours: "copia hace {n} horas",
    .statusCopyDays: "copia hace {n} días",
    .statusNoCopy: "sin copia aún",
    .statusCopyFailed: "FALLÓ LA COPIA",
    .statusRoom: "DISCO: QUEDAN {n} MB",
    .practiceBanner: "PRÁCTICA: nada de esto cuenta",
    .tooSmall:
      """
    Por favor agrande esta ventana: al menos {columns} columnas y {rows} filas. Lo que \
    escribió se conserva.
    """,
    // Staff.
    .openingTitle: "Abrir una sesión",
    .event: "Evento",
    .canvasser: "Voluntario",
    .sessionMissing: "hacen falta el evento y su nombre.",
    .clockSays: "El reloj dice {time}.",
    .clockWrong: "Si no es correcto, ajústelo antes de empezar.",
    .clockBackwards: "El reloj dice {time}, antes de la última entrada guardada. ¿Es correcto?",
    .clockDoubtful: "No sé: marcar las horas como dudosas",
    .clockRight: "El reloj es correcto",
    .countSoFar: "Firmas hasta ahora: {n}.",
    .noPIN:
      """
    No hay PIN del personal: cualquiera puede abrir este menú. Para ponerlo, salga y ejecute: \
    petition-kiosk pin
    """,
    .staffTitle: "Personal",
    .pin: "PIN",
    .pinWrong: "Ese PIN no es correcto.",
    .pinWait:
      """
    Ese PIN no es correcto, o es muy pronto tras uno incorrecto. Espere un momento e intente \
    de nuevo.
    """,
    .lockedTitle: "Este quiosco está bloqueado",
    .lockedHint: "Por favor pregunte a la persona de esta mesa.",
    .staffBack: "Volver a firmar",
    .staffConversation: "Contar una conversación",
    .staffAssist: "Ayudar a firmar (usted escribe)",
    .staffVoid: "Anular la última firma",
    .staffCanvasser: "Cambiar de voluntario",
    .staffTallies: "Conteos",
    .staffLock: "Bloquear el quiosco",
    .staffBlank: "Apagar la pantalla (F9 siempre)",
    .staffPractice: "Práctica: nada cuenta",
    .staffPracticeEnd: "Terminar la práctica",
    .staffCopy: "Hacer una copia ahora",
    .staffClose: "Cerrar la sesión",
    .staffQuit: "Salir del quiosco",
    .waitFirst:
      """
    Una firma todavía no está guardada. Espere a que el disco la reciba e intente de nuevo.
    """,
    .copyBegun: "Copiando. Deje la memoria puesta hasta que esta línea diga otra cosa.",
    .copyMade: "La copia está hecha y se volvió a leer. Ya puede sacar la memoria.",
    .copyNowhere:
      """
    No hay carpeta para copias. Ponga backup_directory en la configuración y empiece de nuevo.
    """,
    .closingTitle: "La sesión está cerrada",
    .closingHint: "Escriba esto en el registro de papel:",
    .closingToday: "Hoy {n}.",
    .closingHere: "En este quiosco {n}.",
    .closingCampaign: "Campaña {n}.",
    .closingKiosk: "Quiosco {kiosk}, asiento {n}:",
    .closingChecking:
      """
    Revisando todos los asientos. Deje la memoria puesta y espere un momento.
    """,
    .closingDone:
      """
    Se revisaron todos los asientos y se volvió a leer la copia. Ya puede sacar la memoria.
    """,
    .closingNoCopy:
      """
    Se revisaron todos los asientos. No se hizo copia: no hay carpeta para copias.
    """,
    .retentionOver:
      """
    Los nombres guardados aquí debían destruirse el {day}. Avise a la coordinación.
    """,
    .conversationCounted: "Una conversación contada.",
    .voidTitle: "Anular la última firma",
    .voidWhich: "Firma número {n}, guardada a las {time}. ¿Por qué no debe contar?",
    .voidNot: "No anularla",
    .voidJoke: "Un nombre de broma",
    .voidAbuse: "Un abuso",
    .voidTest: "Una prueba",
    .voidAsked: "La persona lo pidió",
    .voidMistake: "Un error",
    .voidNothing: "No hay firma que anular.",
    .voided: "La firma está anulada. El conteo bajó en uno.",
    .talliesToday: "Hoy",
    .talliesHour: "Esta hora",
    .talliesCampaign: "Campaña",
    .talliesVoided: "Anuladas",
    .talliesConversations: "Conversaciones hoy",
    .talliesByHour: "Hoy por hora",
    .talliesByEvent: "Todos los días por evento",
    .talliesByCanvasser: "Todos los días por voluntario",
  ]
}
